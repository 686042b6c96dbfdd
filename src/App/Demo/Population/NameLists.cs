namespace MangNon.App.Demo.Population;

/// <summary>Vietnamese names to invent people from; where the lists come from stands beside them.</summary>
public static class NameLists
{
    private static readonly string[] GivenBoys = Lines("given-boys.txt"), GivenGirls = Lines("given-girls.txt");
    private static readonly (string[] Names, double[] Sums) Families = ReadFamilies();

    /// <summary>Given names of one word, of boys.</summary>
    public static string[] OneBoys { get; } = Lines("one-word-boys.txt");

    /// <summary>Given names of one word, of girls.</summary>
    public static string[] OneGirls { get; } = Lines("one-word-girls.txt");

    /// <summary>A family name as often as it is in the country, half northern and half southern.</summary>
    public static string Family(Random chance)
    {
        var place = Array.BinarySearch(Families.Sums, chance.NextDouble() * Families.Sums[^1]);
        return Families.Names[Math.Min(place < 0 ? ~place : place, Families.Names.Length - 1)];
    }

    /// <summary>Middle and given names: Văn or Thị with one word, or two words that go together, or both.</summary>
    public static string Given(Random chance, bool isBoy)
    {
        var (common, one, two) = isBoy ? ("Văn", OneBoys, GivenBoys) : ("Thị", OneGirls, GivenGirls);
        return chance.NextDouble() switch
        {
            < 0.20 => $"{common} {Any(chance, one)}",
            < 0.35 => $"{common} {Any(chance, two)}",
            < 0.95 => Any(chance, two),
            _ => Any(chance, one),
        };
    }

    private static string Any(Random chance, string[] of) => of[chance.Next(of.Length)];

    private static (string[] Names, double[] Sums) ReadFamilies()
    {
        var rows = Lines("surnames.csv").Skip(1).Select(l => l.Split(',')).Select(p => (Name: p[0], Weight: Weight(p[1]) + Weight(p[2]))).Where(r => r.Weight > 0).ToArray();
        var sum = 0.0;
        return ([.. rows.Select(r => r.Name)], [.. rows.Select(r => sum += r.Weight)]);
    }

    private static double Weight(string written) => written.Length == 0 ? 0 : double.Parse(written, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Lines(string file)
    {
        using var reader = new StreamReader(typeof(NameLists).Assembly.GetManifestResourceStream($"names/{file}")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
