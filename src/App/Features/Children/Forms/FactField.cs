namespace MangNon.App.Features.Children.Forms;

/// <summary>How a field is asked for.</summary>
public enum FieldShape
{
    Line,

    /// <summary>Several lines.</summary>
    Words,

    /// <summary>dd/MM/yyyy.</summary>
    Day,

    /// <summary>A day, a month with its year, or a year.</summary>
    BirthDay,
    Number,
    Choice,
    YesNo,
}

/// <summary>One of the answers a field offers.</summary>
/// <param name="Value">What is sent and kept.</param>
/// <param name="Group">Heading it stands under; null for none.</param>
public sealed record FieldChoice(string Value, string Words, string? Group = null);

/// <summary>A field of the form of a fact.</summary>
/// <param name="Name">Its name in addresses, forms and column lists; never changes.</param>
/// <param name="Label">Vietnamese; the key of the English one.</param>
/// <param name="Help">The same, with an example of the right form.</param>
public sealed record FactField(string Name, string Label, FieldShape Shape, bool IsOptional = false, string? Help = null, Func<FormWorld, IEnumerable<FieldChoice>>? Choices = null);
