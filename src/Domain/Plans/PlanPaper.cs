using MangNon.Domain.Names;

namespace MangNon.Domain.Plans;

/// <summary>The text of the imported document, line by line, to be shown beside what was read.</summary>
public sealed class PlanSource
{
    private PlanSource()
    {
    }

    public PlanSource(PlanId plan, string text)
    {
        PlanId = plan;
        Text = text;
    }

    public PlanId PlanId { get; private set; }

    /// <summary>One line of the document a line; each begins with "page|number|".</summary>
    public string Text { get; private set; } = "";
}

/// <summary>A numbered point of the plan as it stands on paper.</summary>
public sealed class Clause
{
    private Clause()
    {
    }

    public Clause(ClauseId id, PlanId plan, string path, int order, int depth)
    {
        Id = id;
        PlanId = plan;
        Path = path;
        Order = order;
        Depth = depth;
    }

    public ClauseId Id { get; private set; }

    public PlanId PlanId { get; private set; }

    /// <summary>Own numbers joined by a full stop: II.3.đ.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Place in the document, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>1 for I., 2 for 1., 3 for a. …</summary>
    public int Depth { get; private set; }

    public string? Heading { get; private set; }

    public string? Text { get; private set; }

    public int Page { get; init; }

    public int Line { get; init; }

    public int LastLine { get; init; }

    /// <summary>The amendment whose outline stands in its place; null while it holds.</summary>
    public PlanId? EndedBy { get; private set; }

    /// <summary>Another outline stands in its place; the words stay to be read.</summary>
    public void End(PlanId amendment) => EndedBy = amendment;

    /// <summary>Says what the point says: a heading, a text, or both.</summary>
    public void Say(string? heading, string? text)
    {
        Heading = string.IsNullOrWhiteSpace(heading) ? null : VietnameseText.Clean(heading);
        Text = string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
    }

    /// <summary>Gives it another place in the document, when a point is put in before it.</summary>
    public void Move(int order) => Order = order;

    /// <summary>Heading, or the beginning of the text, for lists.</summary>
    public string Label => Heading ?? (Text is null ? "" : Text.Length <= 120 ? Text : Text[..Text.LastIndexOf(' ', 117)] + " …");
}

/// <summary>Something the reader asks a person to look at.</summary>
public sealed class PlanWarning
{
    public required Guid Id { get; init; }

    public required PlanId PlanId { get; init; }

    public required string Code { get; init; }

    public string? Path { get; init; }

    public required string Message { get; init; }

    public int? Line { get; init; }
}
