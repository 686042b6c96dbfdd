using System.Linq.Expressions;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Records that declare their level, their unit and their circle: one query for all kinds, made from the table of rules.
public abstract partial class AppDb
{
    /// <summary>Records of a kind with which this person may do this now. A kind without a row for them has none.</summary>
    /// <param name="now">UTC; circles count by the office's day, broken seals by the instant.</param>
    public IQueryable<T> Guarded<T>(Viewer me, RecordAction action, DateTime now)
        where T : class, IGuardedRecord
    {
        var allowed = AccessTable.For(me, T.Kind, action).Select(rule => Allowed<T>(rule, me, now));
        var mayDo = allowed.Aggregate((Expression<Func<T, bool>>)(r => false), Or);
        return Set<T>().Where(r => r.WardId == me.Ward).Where(mayDo);
    }

    private Expression<Func<T, bool>> Allowed<T>(AccessRule rule, Viewer me, DateTime now)
        where T : class, IGuardedRecord => And(And(UpTo<T>(rule.Highest), In<T>(rule.Where)), Stands<T>(rule.Relation, me, now));

    // Each level by its name: a level that is not named is refused.
    private static Expression<Func<T, bool>>? UpTo<T>(SecrecyLevel highest)
        where T : class, IGuardedRecord => highest switch
        {
            SecrecyLevel.Normal => r => r.Secrecy == SecrecyLevel.Normal,
            SecrecyLevel.Protected => r => r.Secrecy == SecrecyLevel.Normal || r.Secrecy == SecrecyLevel.Protected,
            SecrecyLevel.Sealed => null,
            _ => r => false,
        };

    private Expression<Func<T, bool>>? In<T>(Place place)
        where T : class, IGuardedRecord => place switch
        {
            Place.Ward => null,
            Place.ResidentialGroup => r => Set<Unit>().Any(u => u.Id == r.UnitId && u.Kind == UnitKind.ResidentialGroup),
            Place.School => r => Set<Unit>().Any(u => u.Id == r.UnitId && u.Kind == UnitKind.School),
            _ => r => false,
        };

    private Expression<Func<T, bool>>? Stands<T>(Relation relation, Viewer me, DateTime now)
        where T : class, IGuardedRecord => relation switch
        {
            Relation.None => null,
            Relation.OwnUnit when me.Unit is not null => r => r.UnitId == me.Unit,
            Relation.AssignedWorker or Relation.NamedTeam => IsAmong<T>(CirclesOf(me, T.Kind, relation, OfficeClock.DayOf(now))),
            Relation.ReferredUnit when me.Unit is not null => IsAmong<T>(ReferredTo(me, T.Kind, OfficeClock.DayOf(now))),
            Relation.Emergency => IsAmong<T>(SealsBrokenBy(me, T.Kind, now)),
            _ => r => false,
        };

    private IQueryable<Guid> CirclesOf(Viewer me, RecordKind kind, Relation relation, DateOnly today) => Set<CircleMember>()
        .Where(c => c.AccountId == me.NamedAs && c.Kind == kind && c.Relation == relation && c.From <= today && (c.To == null || c.To >= today))
        .Select(c => c.RecordId);

    private IQueryable<Guid> ReferredTo(Viewer me, RecordKind kind, DateOnly today) => Set<CircleMember>()
        .Where(c => c.UnitId == me.Unit && c.Kind == kind && c.Relation == Relation.ReferredUnit && c.From <= today && (c.To == null || c.To >= today))
        .Select(c => c.RecordId);

    private IQueryable<Guid> SealsBrokenBy(Viewer me, RecordKind kind, DateTime now) => Set<EmergencyAccess>()
        .Where(e => e.By == me.Account && e.Kind == kind && e.From <= now && e.Until > now)
        .Select(e => e.RecordId);

    // A circle knows a record by its UUID, a record itself by its own kind of identifier.
    private Expression<Func<T, bool>> IsAmong<T>(IQueryable<Guid> records)
        where T : class, IGuardedRecord
    {
        var key = Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties[0].PropertyInfo!;
        var record = Expression.Parameter(typeof(T), "r");
        var value = Expression.Convert(Expression.Convert(Expression.Property(record, key), typeof(object)), typeof(Guid));
        var contains = Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid)], records.Expression, value);
        return Expression.Lambda<Func<T, bool>>(contains, record);
    }

    private static Expression<Func<T, bool>> Or<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, new Renaming(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    // Null asks nothing.
    private static Expression<Func<T, bool>> And<T>(Expression<Func<T, bool>>? one, Expression<Func<T, bool>>? other)
    {
        if (one is null || other is null) return one ?? other ?? (r => true);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(one.Body, new Renaming(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);
    }

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
