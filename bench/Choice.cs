namespace MangNon.Bench;

/// <summary>What the command line asks for.</summary>
/// <param name="Quick">Fewer wards, shorter loads, fewer repetitions.</param>
/// <param name="Only">Part of the name of the groups to run; null runs all.</param>
/// <param name="Children">Children of the province; null for as many as the kind of run has.</param>
internal sealed record Choice(bool Quick, string? Only, int? Children = null)
{
    public static Choice? Of(string[] args)
    {
        var (quick, only, children, rest) = (false, default(string), default(int?), new Queue<string>(args));
        while (rest.TryDequeue(out var word))
        {
            if (word == "--quick") quick = true;
            else if (word == "--only" && rest.TryDequeue(out var name)) only = name;
            else if (word == "--children" && rest.TryDequeue(out var number) && int.TryParse(number, out var many) && many > 0) children = many;
            else return null;
        }

        return new Choice(quick, only, children);
    }

    public bool Wants(string group) => Only is null || group.Contains(Only, StringComparison.OrdinalIgnoreCase);

    /// <summary>The number for a full run or for a quick one.</summary>
    public int Either(int full, int quick) => Quick ? quick : full;

    /// <summary>How long a load lasts.</summary>
    public TimeSpan Seconds(double full, double quick) => TimeSpan.FromSeconds(Quick ? quick : full);
}
