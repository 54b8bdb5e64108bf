import type { Catalogue } from "./catalogue";

declare module "use-intl" {
  interface AppConfig {
    Messages: Catalogue;
  }
}

declare module "next-intl" {
  interface AppConfig {
    Messages: Catalogue;
  }
}
