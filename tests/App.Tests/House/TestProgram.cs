using System.Diagnostics;

namespace MangNon.App.Tests.House;

/// <summary>The built program as a process of its own, for its verbs.</summary>
internal static class TestProgram
{
    /// <summary>What a run of the program came to.</summary>
    public sealed record Run(int Code, string Output, string Errors);

    /// <summary>Runs a verb to its end on the database of this run's kind.</summary>
    /// <param name="database">Data folder and database it works on.</param>
    /// <param name="input">What is typed.</param>
    /// <param name="verb">Words of the command line.</param>
    public static async Task<Run> RunAsync(TestDatabase database, string input, params string[] verb)
    {
        string[] store = TestDatabase.IsPostgres ? ["--database", database.Connection] : [];
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mangnon.dll"), .. verb, "--data", database.Data, .. store])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        return new Run(process.HasExited ? process.ExitCode : -1, await output, await errors);
    }
}
