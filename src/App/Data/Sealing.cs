using System.Runtime.CompilerServices;
using System.Text;
using MangNon.App.Platform.Keys;
using MangNon.Domain.Names;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MangNon.App.Data;

/// <summary>
/// Fields that lie encrypted in the database and are plain in the program. An area declares one in a line of its model:
/// <c>child.Property(c => c.PersonalNumber).IsSealed("children.personal-number", isSearched: true)</c>.
/// </summary>
public static class Sealing
{
    private const string Purpose = "Sealed:Purpose";
    private const string Searched = "Sealed:Searched";
    private const string ByCode = "Sealed:ByCode";

    /// <summary>Encrypts a text in its column. It cannot be sorted or filtered by; with <paramref name="isSearched"/> it can be found whole.</summary>
    /// <param name="purpose">Never changes and is used for this field alone: what is sealed for one purpose opens for no other.</param>
    /// <param name="isSearched">Keeps a keyed fingerprint beside it, see <see cref="FingerprintOf"/>.</param>
    public static PropertyBuilder<T> IsSealed<T>(this PropertyBuilder<T> property, string purpose, bool isSearched = false)
    {
        property.HasAnnotation(Purpose, purpose);
        if (isSearched) property.HasAnnotation(Searched, true);
        return property;
    }

    /// <summary>Marks bytes that code seals with the record's UUID as context, so that they are sealed anew after a rotation.</summary>
    /// <param name="purpose">With which the code seals them.</param>
    public static PropertyBuilder<byte[]> IsSealedByCode(this PropertyBuilder<byte[]> property, string purpose) =>
        property.HasAnnotation(Purpose, purpose).HasAnnotation(ByCode, true);

    /// <summary>Name of the column to find a sealed field by: <c>Where(c => EF.Property&lt;byte[]>(c, Sealing.FingerprintOf("PersonalNumber")) == db.Fingerprint(purpose, typed))</c>.</summary>
    public static string FingerprintOf(string property) => property + "Fingerprint";

    /// <summary>Spellings of one number agree: without spaces, dots and dashes, in capitals.</summary>
    public static string Normalise(string value) => string.Concat(VietnameseText.Whole(value).Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Gives declared fields their encryption and their fingerprints.</summary>
    internal static void Apply(ModelBuilder model, KeyRing ring)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()).Where(p => PurposeOf(p) is not null && !IsByCode(p)).ToList())
        {
            property.SetValueConverter(new SealedText(ring, PurposeOf(property)!));
            if (!IsSearched(property)) continue;
            var record = model.Entity(property.DeclaringType.ClrType);
            record.Property<byte[]?>(FingerprintOf(property.Name));
            record.HasIndex(FingerprintOf(property.Name));
        }
    }

    internal static string? PurposeOf(IReadOnlyProperty property) => property.FindAnnotation(Purpose)?.Value as string;

    internal static bool IsSearched(IReadOnlyProperty property) => property.FindAnnotation(Searched) is not null;

    internal static bool IsByCode(IReadOnlyProperty property) => property.FindAnnotation(ByCode) is not null;
}

/// <summary>A text as its sealed bytes.</summary>
internal sealed class SealedText(KeyRing ring, string purpose) : ValueConverter<string, byte[]>(
    text => ring.Seal(purpose, Encoding.UTF8.GetBytes(text), Array.Empty<byte>()),
    kept => Encoding.UTF8.GetString(ring.Open(purpose, kept, Array.Empty<byte>())));

/// <summary>A model holds the ring its sealed fields are opened with, so each ring has its own.</summary>
internal sealed class ModelOfRing : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as AppDb)?.Ring, designTime);
}

public abstract partial class AppDb
{
    /// <summary>What sealed fields are opened with.</summary>
    internal KeyRing Ring { get; } = ring;

    /// <summary>To find a sealed field by what somebody typed.</summary>
    public byte[] Fingerprint(string purpose, string typed) => Ring.KeyedHash(purpose, Sealing.Normalise(typed));

    private static readonly ConditionalWeakTable<IEntityType, IReadOnlyList<string>> SearchedOf = [];

    // Written beside the field each time it changes.
    private void SetFingerprints()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var name in SearchedOf.GetValue(entry.Metadata, static kind => [.. kind.GetProperties().Where(Sealing.IsSearched).Select(p => p.Name)]))
            {
                var property = entry.Property(name);
                entry.Property(Sealing.FingerprintOf(name)).CurrentValue =
                    property.CurrentValue is string text ? Fingerprint(Sealing.PurposeOf(property.Metadata)!, text) : null;
            }
        }
    }
}
