using MangNon.Domain.Plans;

namespace MangNon.App.Data;

/// <summary>What was read on a page of a scan; can be read anew from the picture at any time.</summary>
public sealed class PaperScanPage : IDerived
{
    public required PaperScanId ScanId { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    /// <summary>Lines parted by line feeds.</summary>
    public required string Words { get; init; }
}
