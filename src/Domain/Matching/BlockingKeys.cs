namespace MangNon.Domain.Matching;

/// <summary>
/// Keys under which two records of one child meet in a sweep: only pairs that share one are compared. Each survives other errors: the name's sound
/// with the year or the day, each parent with the year or the day, the personal number. A pair is lost only when all of them fail together.
/// </summary>
public static class BlockingKeys
{
    /// <summary>Distinct keys, at most nine for a child of one name; none when only a name is known.</summary>
    public static IReadOnlyList<string> Of(ChildSketch sketch) => Of(PreparedSketch.Of(sketch));

    /// <inheritdoc cref="Of(ChildSketch)"/>
    public static IReadOnlyList<string> Of(PreparedSketch sketch) => [.. All(sketch).Distinct()];

    private static IEnumerable<string> All(PreparedSketch sketch)
    {
        if (sketch.PersonalNumber is { } number) yield return $"number:{number}";
        var (year, day) = ($"{sketch.BirthYear}", DayKey(sketch.BornOn));
        foreach (var name in sketch.Names)
        {
            if (year.Length > 0) yield return $"name-year:{Sounds(name)}:{year}";
            if (day.Length > 0) yield return $"name-day:{Sounds(name)}:{day}";
            if (day.Length > 0 && year.Length > 0) yield return $"given-birth:{name.Given.Sound}:{day}:{year}";
            if (!sketch.Mother.IsEmpty) yield return $"name-mother:{name.Given.Sound}:{Ends(sketch.Mother)}";
        }

        foreach (var parent in (ParsedName[])[sketch.Mother, sketch.Father])
        {
            if (!parent.IsEmpty && year.Length > 0) yield return $"parent-year:{Sounds(parent)}:{year}";
            if (!parent.IsEmpty && day.Length > 0) yield return $"parent-day:{Ends(parent)}:{day}";
        }
    }

    // Day and month swapped give the same key.
    private static string DayKey(DateOnly? born) => born is { } d ? $"{Math.Min(d.Day, d.Month)}-{Math.Max(d.Day, d.Month)}" : "";

    private static string Sounds(ParsedName name) => NameKeys.Sorted(name.Words.Select(w => w.Sound));

    // A parent's middle name is the part most often left out.
    private static string Ends(ParsedName name) => NameKeys.Sorted([name.Family.Sound, name.Given.Sound]);
}
