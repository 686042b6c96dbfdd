using MangNon.App.Platform.Commands;

return await Verbs.RunAsync(args);
