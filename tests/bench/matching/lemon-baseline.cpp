// The baseline: LEMON's network simplex on the same instance file, one number outweighing all scores for each match.
// g++ -O3 -march=native -std=c++17 -o lemon-baseline lemon-baseline.cpp; ./lemon-baseline FILE
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <utility>
#include <vector>

using Graph = lemon::StaticDigraph;
using Clock = std::chrono::steady_clock;

static std::vector<int32_t> readFile(const char *path) {
  std::vector<int32_t> numbers;
  if (FILE *file = std::fopen(path, "rb")) {
    std::fseek(file, 0, SEEK_END);
    numbers.resize(std::ftell(file) / sizeof(int32_t));
    std::rewind(file);
    if (std::fread(numbers.data(), sizeof(int32_t), numbers.size(), file) != numbers.size()) numbers.clear();
    std::fclose(file);
  }
  return numbers;
}

int main(int argc, char **argv) {
  const auto data = readFile(argc > 1 ? argv[1] : "");
  if (data.size() < 4) return 1;
  const int mentees = data[1], mentors = data[2], pairs = data[3];
  const int32_t *cap = data.data() + 4, *rowPtr = cap + mentors, *col = rowPtr + mentees + 1, *weight = col + pairs;

  // Mentee → mentor for each pair, mentee → sink for staying unmatched, mentor → sink for the seats.
  const int sink = mentees + mentors;
  std::vector<std::pair<int, int>> ends;
  std::vector<long long> costs;
  std::vector<int> capacities;
  long long largest = 1, seats = 0;
  for (int e = 0; e < pairs; e++) largest = std::max<long long>(largest, weight[e]);
  for (int j = 0; j < mentors; j++) seats += cap[j];
  const long long unmatched = largest * std::min<long long>(mentees, seats) + 1;
  auto add = [&](int from, int to, int capacity, long long cost) {
    ends.emplace_back(from, to);
    capacities.push_back(capacity);
    costs.push_back(cost);
  };
  for (int i = 0; i < mentees; i++) {
    for (int e = rowPtr[i]; e < rowPtr[i + 1]; e++) add(i, mentees + col[e], 1, -weight[e]);
    add(i, sink, 1, unmatched);
  }
  for (int j = 0; j < mentors; j++) add(mentees + j, sink, cap[j], 0);

  Graph graph;
  graph.build(sink + 1, ends.begin(), ends.end());
  Graph::ArcMap<long long> cost(graph);
  Graph::ArcMap<int> capacity(graph);
  Graph::NodeMap<int> supply(graph);
  for (size_t a = 0; a < ends.size(); a++) {
    cost[graph.arc(a)] = costs[a];
    capacity[graph.arc(a)] = capacities[a];
  }
  for (int i = 0; i < mentees; i++) supply[graph.node(i)] = 1;
  supply[graph.node(sink)] = -mentees;

  const auto start = Clock::now();
  lemon::NetworkSimplex<Graph, int, long long> simplex(graph);
  simplex.upperMap(capacity).costMap(cost).supplyMap(supply);
  simplex.run();
  const double ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();

  long long matched = 0, score = 0;
  for (size_t a = 0; a < ends.size(); a++) {
    if (ends[a].first >= mentees || ends[a].second == sink || simplex.flow(graph.arc(a)) == 0) continue;
    matched++;
    score -= costs[a];
  }
  std::printf("{\"matched\":%lld,\"score\":%lld,\"solveMs\":%.1f}\n", matched, score, ms);
}
