using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>How a save ended.</summary>
public enum SaveOutcome
{
    Saved,

    /// <summary>Somebody changed the record first; nothing was saved.</summary>
    Overtaken,

    /// <summary>Somebody put the same record in first; nothing was saved.</summary>
    AlreadyThere,
}

/// <summary>Saves where somebody else may be quicker.</summary>
internal static class TrySaving
{
    /// <summary>Saves, and says how it ended. Where nothing was saved the context is empty: load anew.</summary>
    /// <exception cref="DbUpdateException">
    /// Something else failed; or the same form was sent twice: it is led to where the first sending led, not told of a conflict with itself.
    /// </exception>
    public static async Task<SaveOutcome> TryAsync(this AppDb db, Dialect dialect, Func<Task> save)
    {
        try
        {
            await save();
            return SaveOutcome.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            var byItself = await db.WasHandledAsync();
            db.ChangeTracker.Clear();
            return byItself ? SaveOutcome.Saved : SaveOutcome.Overtaken;
        }
        catch (DbUpdateException failure) when (dialect.IsDuplicateKey(failure))
        {
            if (await db.WasHandledAsync()) throw;
            db.ChangeTracker.Clear();
            return SaveOutcome.AlreadyThere;
        }
    }

    private static async Task<bool> WasHandledAsync(this AppDb db) => db.Form is { } form && await db.FindHandledAsync(form.Key) is not null;
}
