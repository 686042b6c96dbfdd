namespace MangNon.App.Tests.Sweeps;

/// <summary>Where the source lies, for tests that read it.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(here.FullName, "MangNon.slnx"))) here = here.Parent ?? throw new InvalidOperationException("The source is not here.");
        return here.FullName;
    }
}
