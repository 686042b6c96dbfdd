using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>
/// A row by which a child is found: a key of its name or of a parent's (see <see cref="Searching.SearchKeys"/>). Derived from the records and written
/// with them; it says nothing they do not say.
/// </summary>
public sealed class ChildName
{
    /// <summary>Number of a <see cref="Domain.Matching.NameKeyKind"/>, for a parent's name ten more.</summary>
    public short Kind { get; init; }

    /// <summary>Compared byte by byte on both databases.</summary>
    public string Key { get; init; } = "";

    public WardId WardId { get; init; }

    public ChildId ChildId { get; init; }
}

/// <summary>A word of a household's address or of its head's name, without marks.</summary>
public sealed class HouseholdWord
{
    public string Word { get; init; } = "";

    public WardId WardId { get; init; }

    public HouseholdId HouseholdId { get; init; }
}

internal sealed class SearchModel : IEntityTypeConfiguration<ChildName>, IEntityTypeConfiguration<HouseholdWord>
{
    // A key, then the ward: the same index serves a ward and a province.
    public void Configure(EntityTypeBuilder<ChildName> name)
    {
        name.ToTable("child_names");
        name.HasKey(n => new { n.Kind, n.Key, n.WardId, n.ChildId });

        // A name being typed, within one ward.
        name.HasIndex(n => new { n.WardId, n.Kind, n.Key }).HasFilter("\"Kind\" in (1, 11)").HasDatabaseName("ix_child_names_typing");
    }

    public void Configure(EntityTypeBuilder<HouseholdWord> word)
    {
        word.ToTable("household_words");
        word.HasKey(w => new { w.WardId, w.Word, w.HouseholdId });
    }
}
