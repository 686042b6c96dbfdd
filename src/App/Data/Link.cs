using System.Security.Cryptography;
using MangNon.App.Platform;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>End of a ward's chain of acts.</summary>
internal readonly record struct Link(long Sequence, byte[] Hash)
{
    /// <summary>Adds the next link to the context and returns it.</summary>
    public Link Next(Act act, WardId ward, string? values, AppDb db)
    {
        var id = Ids.New();
        byte[]? valuesHash = null;
        if (values is not null)
        {
            var salt = RandomNumberGenerator.GetBytes(16);
            valuesHash = ActChain.HashValues(salt, values);
            db.Add(new ActValues { ActId = id, Salt = salt, Content = values });
        }

        var (account, post) = (act.By?.Account ?? act.Account, act.By?.Post);
        var hash = ActChain.Hash(Hash, id, ward.Value, Sequence + 1, act, account?.Value, post?.Value, valuesHash);
        db.Add(new ActRecord
        {
            Id = id,
            WardId = ward,
            Sequence = Sequence + 1,
            AccountId = account,
            PostId = post,
            Kind = act.Kind,
            Subject = act.Subject,
            Reason = act.Reason,
            At = act.At,
            FromAddress = act.From,
            ValuesHash = valuesHash,
            Hash = hash,
        });
        return new Link(Sequence + 1, hash);
    }
}

public abstract partial class AppDb
{
    internal async Task<Link> LastLinkAsync(WardId ward)
    {
        var last = await Set<ActRecord>().Where(a => a.WardId == ward).OrderByDescending(a => a.Sequence)
            .Select(a => new { a.Sequence, a.Hash }).FirstOrDefaultAsync();
        return last is null ? new Link(0, ActChain.Beginning) : new Link(last.Sequence, last.Hash);
    }
}
