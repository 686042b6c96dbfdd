using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MangNon.App.Data;

/// <summary>What an act changes, as the trace keeps it: each record with old and new values of the changed fields.</summary>
internal static class ChangedValues
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Secrets of sign-in have no place in a trace.
    private static readonly HashSet<string> Secret = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Value", "Data", "CredentialId", "PublicKey", "AttestationObject", "ClientDataJson", "SecretHash"];

    /// <summary>JSON, or null where nothing changes.</summary>
    /// <param name="ward">Of the records of this ward alone.</param>
    public static string? Of(ChangeTracker tracker, WardId? ward = null)
    {
        var records = tracker.Entries()
            .Where(e => ward is null || e.Entity is IRootRecord root && root.WardId == ward)
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is not HandledForm and not ActValues and not IDerived)
            .Select(Describe)
            .Where(r => r.Fields.Count > 0 || r.State != nameof(EntityState.Modified))
            .ToList();
        return records.Count == 0 ? null : JsonSerializer.Serialize(records, Json);
    }

    private static readonly string[] Counted = ["MangNon.Domain.Children", "MangNon.Domain.Cases", "MangNon.Domain.Organisation", "MangNon.Domain.Figures"];

    /// <summary>True when figures may change with it: something of children, cases, the ward's units or the figures themselves.</summary>
    public static bool AreCounted(ChangeTracker tracker) => tracker.Entries()
        .Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && Counted.Any(n => e.Metadata.ClrType.Namespace?.StartsWith(n, StringComparison.Ordinal) is true));

    private sealed record Changed(string Record, string Key, string State, Dictionary<string, string?[]> Fields);

    private static Changed Describe(EntityEntry entry)
    {
        var key = string.Join('/', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Written(p.CurrentValue)));
        var fields = entry.Properties.Where(p => Counts(entry, p)).ToDictionary(p => p.Metadata.Name, p => Values(entry.State, p));
        return new Changed(entry.Metadata.ClrType.Name, key, entry.State.ToString(), fields);
    }

    private static bool Counts(EntityEntry entry, PropertyEntry property) =>
        !property.Metadata.IsPrimaryKey()
        && !IsSecret(entry, property)
        && (entry.State is not EntityState.Modified || property.IsModified && !Equals(property.OriginalValue, property.CurrentValue))
        && (entry.State is EntityState.Modified || property.CurrentValue is not null);

    private static bool IsSecret(EntityEntry entry, PropertyEntry property) =>
        entry.Metadata.ClrType.Namespace?.StartsWith("MangNon.Domain", StringComparison.Ordinal) is not true && Secret.Contains(property.Metadata.Name);

    private static string?[] Values(EntityState state, PropertyEntry property) => state switch
    {
        EntityState.Added => [Written(property.CurrentValue)],
        EntityState.Deleted => [Written(property.OriginalValue), null],
        _ => [Written(property.OriginalValue), Written(property.CurrentValue)],
    };

    // A long text is kept where it stands; the trace keeps its length and hash.
    private static string? Written(object? value) => value switch
    {
        null => null,
        string { Length: > 4000 } text => $"[{text.Length}] sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}",
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        Domain.IHasValue id => id.Value.ToString(),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
