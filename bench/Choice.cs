namespace MangNon.Bench;

/// <summary>What the command line asks for.</summary>
/// <param name="Quick">Fewer wards, shorter loads, fewer repetitions.</param>
/// <param name="Only">Part of the name of the groups to run; null runs all.</param>
internal sealed record Choice(bool Quick, string? Only)
{
    public static Choice? Of(string[] args)
    {
        var (quick, only, rest) = (false, default(string), new Queue<string>(args));
        while (rest.TryDequeue(out var word))
        {
            if (word == "--quick") quick = true;
            else if (word == "--only" && rest.TryDequeue(out var name)) only = name;
            else return null;
        }

        return new Choice(quick, only);
    }

    public bool Wants(string group) => Only is null || group.Contains(Only, StringComparison.OrdinalIgnoreCase);

    /// <summary>The number for a full run or for a quick one.</summary>
    public int Either(int full, int quick) => Quick ? quick : full;

    /// <summary>How long a load lasts.</summary>
    public TimeSpan Seconds(double full, double quick) => TimeSpan.FromSeconds(Quick ? quick : full);
}
