namespace MangNon.App.Platform.Commands;

/// <summary>The verb plan read: a file in, the reading out.</summary>
internal static class PlanReadCommand
{
    public static Task<int> RunAsync(FileInfo file, bool json, CancellationToken stop)
    {
        _ = (file, json, stop);
        return Task.FromResult(2);
    }
}
