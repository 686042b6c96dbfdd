using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

/// <summary>What is wrong with a link.</summary>
public enum ChainDamage
{
    /// <summary>Its content or its place is not what was hashed: changed, moved, or put in between.</summary>
    Changed,

    /// <summary>The link with this number is not there.</summary>
    Missing,

    /// <summary>The values are not the ones the link was made with.</summary>
    ValuesChanged,

    /// <summary>The values are gone and no act says that they were erased.</summary>
    ValuesMissing,

    /// <summary>Values that belong to no link.</summary>
    ValuesWithoutLink,

    /// <summary>The chain was sealed with other links up to here, or was longer then.</summary>
    NotAsSealed,
}

/// <summary>What a check of a ward's chain found.</summary>
/// <param name="Links">Links checked.</param>
/// <param name="Erased">Links whose values were erased by an act.</param>
/// <param name="ClockSetBack">Links dated more than five seconds before the one ahead of them.</param>
/// <param name="Seals">Seals compared.</param>
/// <param name="Damage">The first broken place: kind and number of the link (0 where there is no link); null where all is well.</param>
public sealed record ChainFinding(WardId Ward, string WardName, long Links, int Erased, int ClockSetBack, int Seals, (ChainDamage Kind, long Sequence)? Damage);

/// <summary>
/// Goes through the chains link by link and recomputes every hash. It reads the tables as they lie, beside the program's own
/// access rules, and changes nothing.
/// </summary>
/// <param name="ring">Opens the values, whose hashes are checked too.</param>
public sealed class ChainCheck(Dialect dialect, KeyRing ring)
{
    /// <summary>Kind of the act that says that values were erased.</summary>
    public const string Erasure = "act.erase-values";

    private const int LinksAtATime = 500;

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    /// <summary>Checks all chains, or their links between two office days.</summary>
    public async Task<IReadOnlyList<ChainFinding>> RunAsync(DateOnly? from = null, DateOnly? to = null, CancellationToken stop = default)
    {
        await using var connection = dialect.NewConnection();
        await connection.OpenAsync(stop);
        var wards = await ReadAsync(connection, """select "Id", "Name" from wards union select distinct "WardId", '' from acts where "WardId" not in (select "Id" from wards)""", r => (Id: new WardId(r.GetGuid(0)), Name: r.GetString(1)), stop);
        var found = new List<ChainFinding>();
        foreach (var ward in wards.OrderBy(w => w.Name, StringComparer.Ordinal)) found.Add(await CheckAsync(connection, ward.Id, ward.Name, from, to, stop));
        var loose = await ReadAsync(connection, """select v."ActId" from act_values v where not exists (select 1 from acts a where a."Id" = v."ActId") limit 1""", r => r.GetGuid(0), stop);
        return loose.Count == 0 ? found : [.. found, new ChainFinding(default, "", 0, 0, 0, 0, (ChainDamage.ValuesWithoutLink, 0))];
    }

    private async Task<ChainFinding> CheckAsync(DbConnection connection, WardId ward, string name, DateOnly? from, DateOnly? to, CancellationToken stop)
    {
        var seals = await SealsAsync(connection, ward, stop);
        var erasures = await ErasuresAsync(connection, ward, stop);
        var walk = new Walk(seals, erasures, ring);
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            select a."Sequence", a."Id", a."AccountId", a."PostId", a."Kind", a."Subject", a."Reason", a."At", a."FromAddress", a."ValuesHash", a."Hash", v."Salt", v."Content"
            from acts a left join act_values v on v."ActId" = a."Id" where a."WardId" = @ward {(from is null ? "" : """and a."Sequence" >= coalesce((select min("Sequence") from acts where "WardId" = @ward and "At" >= @from), 0) - 1""")} {(to is null ? "" : "and a.\"At\" < @to")}
            order by a."Sequence"
            """;
        Give(command, "ward", DbType.Guid, ward.Value);
        if (from is { } first) Give(command, "from", DbType.DateTime, OfficeClock.StartOf(first));
        if (to is { } last) Give(command, "to", DbType.DateTime, OfficeClock.StartOf(last.AddDays(1)));
        await foreach (var lot in ReadAheadAsync(command, stop))
        {
            foreach (var link in lot)
            {
                if (walk.Damage is null) walk.Take(link, ward, isAnchor: from is not null && walk.IsAtBeginning);
            }

            if (walk.Damage is not null) break;
        }

        return walk.Finish(ward, name, isWhole: to is null);
    }

    // The next links are read while those before are hashed.
    private async IAsyncEnumerable<List<StoredLink>> ReadAheadAsync(DbCommand command, [EnumeratorCancellation] CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var lots = Channel.CreateBounded<List<StoredLink>>(2);
        var reading = Task.Run(() => ReadLotsAsync(command, lots.Writer, enough.Token), CancellationToken.None);
        try
        {
            await foreach (var lot in lots.Reader.ReadAllAsync(stop)) yield return lot;
        }
        finally
        {
            await enough.CancelAsync();
            await reading;
        }
    }

    // A failure reaches the one who goes through the lots.
    private async Task ReadLotsAsync(DbCommand command, ChannelWriter<List<StoredLink>> lots, CancellationToken stop)
    {
        try
        {
            await using var reader = await command.ExecuteReaderAsync(stop);
            var lot = new List<StoredLink>(LinksAtATime);
            while (await reader.ReadAsync(stop))
            {
                lot.Add(StoredLink.Read(reader, dialect.InstantAt));
                if (lot.Count < LinksAtATime) continue;
                await lots.WriteAsync(lot, stop);
                lot = new List<StoredLink>(LinksAtATime);
            }

            await lots.WriteAsync(lot, stop);
            lots.Complete();
        }
        catch (Exception failure)
        {
            lots.TryComplete(failure);
        }
    }

    private static async Task<Dictionary<long, ChainSeal>> SealsAsync(DbConnection connection, WardId ward, CancellationToken stop)
    {
        var seals = await ReadAsync(connection, """select "Day", "Sequence", "Hash", "At" from chain_seals where "WardId" = @ward""", r => new ChainSeal
        {
            WardId = ward,
            Day = r.GetFieldValue<DateOnly>(0),
            Sequence = r.GetInt64(1),
            Hash = r.GetFieldValue<byte[]>(2),
            At = DateTime.SpecifyKind(r.GetDateTime(3), DateTimeKind.Utc),
        }, stop, ("ward", DbType.Guid, ward.Value));
        return seals.ToDictionary(s => s.Sequence);
    }

    // The last act that erased the values of what a link is about; these acts are links themselves and checked with the rest.
    private static async Task<Dictionary<string, long>> ErasuresAsync(DbConnection connection, WardId ward, CancellationToken stop)
    {
        var erasures = await ReadAsync(
            connection, """select "Subject", max("Sequence") from acts where "WardId" = @ward and "Kind" = @kind and "Subject" is not null group by "Subject" """,
            r => (Subject: r.GetString(0), Sequence: r.GetInt64(1)), stop, ("ward", DbType.Guid, ward.Value), ("kind", DbType.String, Erasure));
        return erasures.ToDictionary(e => e.Subject, e => e.Sequence);
    }

    private static async Task<List<T>> ReadAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> row, CancellationToken stop, params (string Name, DbType Type, object Value)[] given)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, type, value) in given) Give(command, name, type, value);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<T>();
        while (await reader.ReadAsync(stop)) rows.Add(row(reader));
        return rows;
    }

    private static void Give(DbCommand command, string name, DbType type, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, value);
        command.Parameters.Add(parameter);
    }

    /// <summary>A walk along one chain.</summary>
    private sealed class Walk(Dictionary<long, ChainSeal> seals, Dictionary<string, long> erasures, KeyRing ring)
    {
        private byte[] _hash = ActChain.Beginning;
        private long _sequence;
        private long _count;
        private int _erased;
        private int _back;
        private int _sealsSeen;
        private DateTime _at = DateTime.MinValue;

        public (ChainDamage Kind, long Sequence)? Damage { get; private set; }

        public bool IsAtBeginning => _sequence == 0 && _count == 0;

        /// <param name="isAnchor">The link before the first one asked for: its hash is taken as it stands.</param>
        public void Take(StoredLink link, WardId ward, bool isAnchor)
        {
            if (isAnchor && link.Sequence > 1)
            {
                (_sequence, _hash, _at) = (link.Sequence, link.Hash, link.Act.At);
                return;
            }

            if (link.Sequence != _sequence + 1) Damage = (ChainDamage.Missing, _sequence + 1);
            else if (!ActChain.Hash(_hash, link.Id, ward.Value, link.Sequence, link.Act, link.Account, link.Post, link.ValuesHash).AsSpan().SequenceEqual(link.Hash)) Damage = (ChainDamage.Changed, link.Sequence);
            else if (seals.TryGetValue(link.Sequence, out var seal) && !seal.Hash.AsSpan().SequenceEqual(link.Hash)) Damage = (ChainDamage.NotAsSealed, link.Sequence);
            else CheckValues(link);
            if (seals.ContainsKey(link.Sequence)) _sealsSeen++;
            if (_at - link.Act.At > ClockTolerance) _back++;
            (_sequence, _hash, _at, _count) = (link.Sequence, link.Hash, link.Act.At, _count + 1);
        }

        public ChainFinding Finish(WardId ward, string name, bool isWhole)
        {
            if (isWhole && seals.Keys.Where(s => s > _sequence).Order().FirstOrDefault() is > 0 and var cut) Damage ??= (ChainDamage.NotAsSealed, cut);
            return new ChainFinding(ward, name, _count, _erased, _back, _sealsSeen, Damage);
        }

        private void CheckValues(StoredLink link)
        {
            if (link.ValuesHash is not { } hash)
            {
                if (link.Content is not null) Damage = (ChainDamage.ValuesChanged, link.Sequence);
            }
            else if (link.Content is null)
            {
                CheckErasure(link);
            }
            else if (!Matches(link, hash))
            {
                Damage = (ChainDamage.ValuesChanged, link.Sequence);
            }
        }

        private void CheckErasure(StoredLink link)
        {
            if (link.Act.Subject is { } subject && erasures.TryGetValue(subject, out var erased) && erased > link.Sequence) _erased++;
            else Damage = (ChainDamage.ValuesMissing, link.Sequence);
        }

        private bool Matches(StoredLink link, byte[] valuesHash)
        {
            try
            {
                var values = new ActValues { ActId = link.Id, Salt = link.Salt!, Content = link.Content! };
                return ActChain.HashValues(values.Salt, values.Read(ring)).AsSpan().SequenceEqual(valuesHash);
            }
            catch (CryptographicException)
            {
                return false;
            }
        }
    }

    /// <summary>A link as it lies in the tables, with its values where they are.</summary>
    private sealed record StoredLink(long Sequence, Guid Id, Guid? Account, Guid? Post, Act Act, byte[]? ValuesHash, byte[] Hash, byte[]? Salt, byte[]? Content)
    {
        public static StoredLink Read(DbDataReader row, Func<DbDataReader, int, DateTime> instantAt) => new(
            row.GetInt64(0),
            row.GetGuid(1),
            Identifier(row, 2),
            Identifier(row, 3),
            new Act(null, row.GetString(4), instantAt(row, 7), Text(row, 5), Text(row, 6)) { From = Text(row, 8) },
            Bytes(row, 9),
            row.GetFieldValue<byte[]>(10),
            Bytes(row, 11),
            Bytes(row, 12));

        private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

        private static Guid? Identifier(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

        private static byte[]? Bytes(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
    }
}
