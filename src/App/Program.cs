using System.Text;
using MangNon.App.Platform.Commands;

// Windows gives a console the code page of the machine, which has no letters for most Vietnamese words.
if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;

return await Verbs.RunAsync(args);
