using Xunit;

namespace MangNon.App.Tests.Sweeps;

/// <summary>A sweep tells everything it finds, not the first.</summary>
internal static class Sweep
{
    public static void FindsNothing(IEnumerable<string?> found, string what = "found")
    {
        var all = found.Distinct().ToList();
        Assert.True(all.Count == 0, $"{all.Count} {what}:{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }
}
