// Both run in the page, so each is whole in itself.

/** What a browser lacks of what answers without a network take, by its name; empty where it has all of it. */
export async function lacking(): Promise<string[]> {
  const has = {
    "service workers": "serviceWorker" in navigator,
    IndexedDB: "indexedDB" in window,
    "Web Crypto": crypto.subtle !== undefined,
    BroadcastChannel: "BroadcastChannel" in window,
  };
  return Object.entries(has).flatMap(([name, there]) => (there ? [] : [name]));
}

/** Whether this page's phone could do without a network: the worker is in charge, and the days are locked away. */
export async function readyHere(): Promise<boolean> {
  if (!navigator.serviceWorker.controller) return false;
  // Opened before it is there it would be made, empty.
  if (!(await indexedDB.databases()).some(({ name }) => name === "feelcheck")) return false;
  const asked = indexedDB.open("feelcheck");
  return new Promise((resolve) => {
    asked.onsuccess = () => {
      const count = asked.result.transaction("kept").objectStore("kept").count();
      count.onsuccess = () => {
        asked.result.close();
        resolve(count.result > 0);
      };
    };
  });
}
