// Adds to the type definitions what Google's reference has and they lack. Each member links its page; nothing else belongs here.

// biome-ignore lint/style/noNamespace: Google's definitions are namespaces, and only a namespace adds to one.
declare namespace GoogleAppsScript {
  // biome-ignore lint/style/noNamespace: see above.
  namespace Forms {
    interface Form {
      /** https://developers.google.com/apps-script/reference/forms/form#isPublished() */
      isPublished(): boolean;
      /** https://developers.google.com/apps-script/reference/forms/form#setPublished(Boolean) */
      setPublished(enabled: boolean): Form;
      /** False for forms made before publishing existed. https://developers.google.com/apps-script/reference/forms/form#supportsAdvancedResponderPermissions() */
      supportsAdvancedResponderPermissions(): boolean;
    }
    interface FormApp {
      /** https://developers.google.com/apps-script/reference/forms/form-app#create(String,Boolean) */
      create(title: string, isPublished: boolean): Form;
    }
  }
}
