using System.Linq.Expressions;
using MangNon.App.Data.Model;
using MangNon.Domain.Children;

namespace MangNon.App.Data;

/// <summary>Which records a batch brought or changed: in whatever kind of fact it wrote, those not thought of here yet included.</summary>
public static class BatchTouch
{
    /// <summary>Records that came in with the batch or hold a fact of it.</summary>
    public static Expression<Func<T, bool>> Of<T>(BatchId batch)
        where T : DatedRecord
    {
        var record = Expression.Parameter(typeof(T), "record");
        var touched = IsOf(record, batch);
        foreach (var (name, fact) in FactModel.ShelvesOf(typeof(T)))
        {
            var one = Expression.Parameter(fact, "fact");
            touched = Expression.OrElse(touched, Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [fact], Expression.Property(record, name), Expression.Lambda(IsOf(one, batch), one)));
        }

        return Expression.Lambda<Func<T, bool>>(touched, record);
    }

    // Both a record and a fact say in a property of this name what they came in with.
    private static BinaryExpression IsOf(ParameterExpression one, BatchId batch) =>
        Expression.Equal(Expression.Property(one, nameof(Fact.BatchId)), Expression.Constant(batch, typeof(BatchId?)));
}
