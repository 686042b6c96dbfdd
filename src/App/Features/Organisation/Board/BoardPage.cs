using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation.Board;

/// <summary>A page of the steering board or of one of its meetings.</summary>
public abstract class BoardPage(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : VersionedPage(db, clock, texts, dialect)
{
    protected const string Here = "/to-chuc/ban-chi-dao";

    /// <summary>Officer and leaders write; the others of the ward read.</summary>
    public bool MayWrite => Me.RunsTheWard;

    /// <summary>Which form is open again; empty for none.</summary>
    public string Open { get; protected set; } = "";

    /// <summary>The board that works now or will; null for none.</summary>
    protected Task<SteeringBoard?> FindCurrentAsync() => Db.BoardsFor(Me).SingleOrDefaultAsync(b => b.To == null);

    /// <summary>Field of a refusal of a decision.</summary>
    protected static string DecisionField(string code) => code switch
    {
        "board.decision-half" or "board.number-long" => "so-qd",
        _ => "tu",
    };
}
