using MangNon.Domain.Names;

namespace MangNon.Domain.Organisation;

/// <summary>Parts of the work of a post, in the order of the minute.</summary>
public enum WorkPart
{
    /// <summary>Tasks of the plan that are not accepted yet.</summary>
    Tasks,

    /// <summary>Rounds of reports whose last day lies ahead.</summary>
    Rounds,

    /// <summary>Explanations asked and not given, or not judged.</summary>
    Explanations,

    /// <summary>Documents that came in and are not dealt with.</summary>
    Documents,

    /// <summary>Reports of the unit that are not sent, or were sent back.</summary>
    Reports,

    /// <summary>Protection cases the giver is the named worker of, by their code alone.</summary>
    Cases,

    /// <summary>Posts handed over while their holder is away (ủy quyền).</summary>
    Delegations,

    /// <summary>Plans and reports of the ward that are being written.</summary>
    Drafts,
}

/// <summary>One thing that is handed over, as it stood when the giver confirmed. It is never changed.</summary>
public sealed class HandedLine
{
    private HandedLine()
    {
    }

    /// <param name="record">The record itself.</param>
    /// <param name="address">Page that shows it.</param>
    public HandedLine(WorkPart part, string text, DateOnly? dueOn, Guid record, string address) =>
        (Part, Text, DueOn, RecordId, Address) = (part, text, dueOn, record, address);

    public PostHandOverId HandOverId { get; private set; }

    /// <summary>Place in the list, from 1.</summary>
    public int Number { get; private set; }

    public WorkPart Part { get; private set; }

    /// <summary>In Vietnamese, as the minute prints it; never the name of a child.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Last day in time; null for none.</summary>
    public DateOnly? DueOn { get; private set; }

    public Guid RecordId { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>The same line at its place in a list.</summary>
    internal HandedLine At(PostHandOverId handOver, int number) => new(Part, Text, DueOn, RecordId, Address) { HandOverId = handOver, Number = number };
}

/// <summary>What the giver says of a part of the work: what was promised, to whom, what is on its way.</summary>
public sealed class HandedNote
{
    /// <summary>Letters at most.</summary>
    public const int Length = 4000;

    private HandedNote()
    {
    }

    internal HandedNote(PostHandOverId handOver, WorkPart part, string words) => (HandOverId, Part, Words) = (handOver, part, VietnameseText.Clean(words));

    public PostHandOverId HandOverId { get; private set; }

    public WorkPart Part { get; private set; }

    public string Words { get; private set; } = "";

    internal void Say(string words) => Words = VietnameseText.Clean(words);
}
