using MangNon.Domain.OfficialDocuments;

namespace MangNon.Domain.Plans;

/// <summary>Targets (chỉ tiêu) as a person types them, one a line: "trên 95% trẻ em được khai sinh".</summary>
/// <param name="Read">One for each line in which a number and its unit were found; the words are those of the whole line.</param>
/// <param name="Unread">Lines that name no number to reach.</param>
public sealed record TypedTargets(IReadOnlyList<TargetReading> Read, IReadOnlyList<string> Unread)
{
    public static TypedTargets Of(string? lines)
    {
        var typed = (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => (Line: line, Target: TargetReader.Read(line) is [var first, ..] ? first with { Text = line } : null)).ToList();
        return new TypedTargets([.. typed.Select(t => t.Target).OfType<TargetReading>()], [.. typed.Where(t => t.Target is null).Select(t => t.Line)]);
    }
}
