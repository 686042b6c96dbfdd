using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

/// <summary>End of a ward's chain of acts.</summary>
/// <param name="At">When its act happened, UTC.</param>
internal readonly record struct Link(long Sequence, byte[] Hash, DateTime At)
{
    public static readonly Link None = new(0, ActChain.Beginning, DateTime.MinValue);
}

/// <summary>
/// Appends links to the chains: each look at a record goes through here, so a link must cost little more than its insert. The ends of
/// all chains of a transaction are asked for at its beginning and all its links are written at its end, each in one round trip.
/// </summary>
/// <param name="lockOfChain">Statement that makes the acts of @WardId wait for each other; null where a transaction keeps other writers out by itself.</param>
/// <param name="ring">Seals the values of the acts.</param>
internal sealed class LinkWriter(Statements statements, string? lockOfChain, KeyRing ring)
{
    private static readonly Statement End = new("""select "Sequence", "Hash", "At" from acts where "WardId" = @WardId order by "Sequence" desc limit 1""", [("WardId", DbType.Guid)]);

    private static readonly Statement Values = Statement.Insert("act_values", ("ActId", DbType.Guid), ("Salt", DbType.Binary), ("Content", DbType.Binary));

    private static readonly Statement Acts = Statement.Insert(
        "acts",
        ("Id", DbType.Guid), ("WardId", DbType.Guid), ("Sequence", DbType.Int64), ("AccountId", DbType.Guid), ("PostId", DbType.Guid), ("Kind", DbType.String),
        ("Subject", DbType.String), ("Reason", DbType.String), ("At", DbType.DateTime), ("FromAddress", DbType.String), ("ValuesHash", DbType.Binary), ("Hash", DbType.Binary));

    private static readonly Call Commit = new Statement("commit", []).With();

    private readonly Statement? _lock = lockOfChain is null ? null : new(lockOfChain, [("WardId", DbType.Guid)]);
    private readonly Dictionary<WardId, Link> _ends = [];
    private readonly List<Call> _rows = [];

    /// <summary>Begins a transaction's links: keeps other processes from these chains until it ends and asks for their last links.</summary>
    public async Task BeginAsync(DbTransaction transaction, IEnumerable<WardId> wards)
    {
        _rows.Clear();
        _ends.Clear();

        // Always in the same order, so that two processes cannot wait for each other; the ends only when all are held.
        var ordered = wards.Distinct().OrderBy(w => w.Value).ToList();
        foreach (var ward in ordered) _ends[ward] = Link.None;
        var locks = _lock is null ? [] : ordered.Select(w => _lock.With(w.Value));
        await statements.RunAsync(transaction, [.. locks, .. ordered.Select(w => End.With(w.Value))], (call, row) =>
        {
            if (call.Statement == End) _ends[new WardId((Guid)call.Values[0]!)] = new Link(row.GetInt64(0), row.GetFieldValue<byte[]>(1), DateTime.SpecifyKind(row.GetDateTime(2), DateTimeKind.Utc));
        });
    }

    /// <summary>Adds the next link of a ward's chain, to be written with the others, and returns the one before it.</summary>
    /// <param name="values">JSON of what changed; null where nothing did.</param>
    public Link Append(Act act, WardId ward, string? values)
    {
        var last = _ends[ward];
        var (id, sequence) = (Ids.New(), last.Sequence + 1);
        var valuesHash = values is null ? null : KeepValues(id, values);
        var (account, post) = ((act.By?.Account ?? act.Account)?.Value, act.By?.Post.Value);
        var hash = ActChain.Hash(last.Hash, id, ward.Value, sequence, act, account, post, valuesHash);
        _rows.Add(Acts.With(id, ward.Value, sequence, account, post, act.Kind, act.Subject, act.Reason, act.At, act.From, valuesHash, hash));
        _ends[ward] = new Link(sequence, hash, act.At);
        return last;
    }

    /// <summary>Writes the links and commits, in one round trip where the database lies elsewhere: a link that fails leaves the commit undone.</summary>
    public async Task WriteAndCommitAsync(DbTransaction transaction)
    {
        if (statements.GoTogether && _rows.Count > 0)
        {
            await statements.RunAsync(transaction, [.. _rows, Commit]);
            return;
        }

        await statements.RunAsync(transaction, _rows);
        await transaction.CommitAsync();
    }

    private byte[] KeepValues(Guid act, string values)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        _rows.Add(Values.With(act, salt, ring.Seal(ActValues.Purpose, Encoding.UTF8.GetBytes(values), act.ToByteArray())));
        return ActChain.HashValues(salt, values);
    }
}
