using MangNon.App.Data;
using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.HigherDocuments;

/// <summary>A row of the library: a document and how much rests on it.</summary>
public sealed record HigherDocumentRow(HigherDocument Document, int Clauses, int Tasks);

/// <summary>What the list of higher documents is narrowed to; everything stands in the address.</summary>
public sealed class HigherDocumentFilter
{
    /// <summary>Words of type, number, title or issuer; marks and case do not count.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "loai")]
    public string? Type { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && string.IsNullOrWhiteSpace(Type);

    /// <summary>The documents that fit, newest first, with the clauses and tasks the person sees.</summary>
    public async Task<IReadOnlyList<HigherDocumentRow>> RowsAsync(AppDb db, Viewer me)
    {
        var documents = await Of(db.HigherDocumentsFor(me)).AsNoTracking().OrderByDescending(d => d.IssuedOn).ThenBy(d => d.Key).ToListAsync();
        var clauses = await db.CitationsFor(me).GroupBy(c => c.DocumentId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var tasks = await (from citation in db.CitationsFor(me)
                           join task in db.TasksFor(me) on new { citation.PlanId, citation.Path } equals new { task.PlanId, Path = task.ClausePath }
                           group task by citation.DocumentId into g
                           select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return [.. documents.Select(d => new HigherDocumentRow(d, clauses.GetValueOrDefault(d.Id), tasks.GetValueOrDefault(d.Id)))];
    }

    private IQueryable<HigherDocument> Of(IQueryable<HigherDocument> documents)
    {
        if (!string.IsNullOrWhiteSpace(Type)) documents = documents.Where(d => d.Type == Type);
        return VietnameseText.SoughtWords(Words)
            .Aggregate(documents, (found, word) => found.Where(d => d.SearchWords.Contains(word)));
    }
}
