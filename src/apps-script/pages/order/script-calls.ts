// Decides which functions of the script the window of an order calls. What they do is declared in contract/order/order-protocol.
import type { OrderScript } from '../../../contract/order/order-protocol';
import { callerOf } from '../script-run';

/** Calls one of the script's functions. Rejects with the error that the script threw; its message is for people. */
export const callScript = callerOf<OrderScript>();
