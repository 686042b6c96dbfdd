using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MangNon.App.Data;

/// <summary>
/// A query translated once and not for each request: for the few that every request asks. Building and comparing the tree of a query
/// costs more than a small database needs to answer it.
/// </summary>
/// <typeparam name="TAsk">What <c>EF.CompileAsyncQuery</c> gives.</typeparam>
/// <param name="compile">Makes it; a compiled query belongs to one model, and each key ring has a model of its own.</param>
internal sealed class CompiledQuery<TAsk>(Func<TAsk> compile)
    where TAsk : Delegate
{
    private readonly ConcurrentDictionary<IModel, TAsk> _ofModel = new();

    public TAsk On(AppDb db) => _ofModel.GetOrAdd(db.Model, static (_, make) => make(), compile);
}
