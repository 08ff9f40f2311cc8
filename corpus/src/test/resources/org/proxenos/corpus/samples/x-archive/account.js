window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "secret@example.org",
      "createdVia" : "web",
      "username" : "mayor_a",
      "accountId" : "7",
      "createdAt" : "2010-03-10T02:03:52.000Z",
      "accountDisplayName" : "Mayor A"
    }
  }
]
