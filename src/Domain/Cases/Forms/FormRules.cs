namespace MangNon.Domain.Cases.Forms;

/// <summary>What is refused in a form, by codes: <c>form.required-missing</c>, <c>form.unknown-field</c>, <c>form.wrong-kind</c> and those of <see cref="AnswerRules"/>.</summary>
internal static class FormRules
{
    public static IEnumerable<FieldRefusal> Impossible(FormAnswers answers, DateTime now)
    {
        foreach (var (code, answer) in answers.All)
        {
            if (answers.Form.FindField(code) is not { } field)
                yield return new FieldRefusal(code, null, new Refusal("form.unknown-field"));
            else
                foreach (var refusal in OfField(field, answer, answers.Of, now)) yield return refusal;
        }
    }

    public static IEnumerable<FieldRefusal> Missing(FormAnswers answers)
    {
        foreach (var field in answers.Form.Fields)
        {
            var answer = answers.Of(field.Code);
            if (Wanted(field, answers.Of) && IsEmpty(answer))
                yield return new FieldRefusal(field.Code, null, new Refusal("form.required-missing"));
            else if (answer is TableAnswer table)
                foreach (var refusal in MissingCells(field, table)) yield return refusal;
        }
    }

    /// <summary>The answer is of the field's kind.</summary>
    public static bool Fits(FormField field, FormAnswer answer) => field.Kind switch
    {
        FieldKind.Text or FieldKind.LongText => answer is TextAnswer,
        FieldKind.Date => answer is DateAnswer,
        FieldKind.Moment => answer is MomentAnswer,
        FieldKind.YesNo => answer is YesNoAnswer,
        FieldKind.Choice or FieldKind.Choices => answer is ChoiceAnswer,
        FieldKind.Level => answer is LevelAnswer,
        FieldKind.Person => answer is PersonAnswer,
        FieldKind.Money or FieldKind.Count => answer is NumberAnswer,
        FieldKind.Table => answer is TableAnswer,
        FieldKind.Levels => answer is LevelsAnswer,
        _ => false,
    };

    private static IEnumerable<FieldRefusal> OfField(FormField field, FormAnswer answer, Func<string, FormAnswer?> beside, DateTime now)
    {
        if (!Fits(field, answer)) return [new FieldRefusal(field.Code, null, new Refusal("form.wrong-kind"))];
        if (answer is TableAnswer table) return table.Rows.SelectMany((row, i) => OfRow(field, row, i + 1, now));
        return AnswerRules.Of(field, answer, beside, now).Select(r => new FieldRefusal(field.Code, null, r));
    }

    private static IEnumerable<FieldRefusal> OfRow(FormField table, IReadOnlyDictionary<string, FormAnswer> row, int number, DateTime now)
    {
        foreach (var (code, answer) in row)
        {
            var name = $"{table.Code}.{code}";
            if (table.Columns.FirstOrDefault(c => c.Code == code) is not { } column)
                yield return new FieldRefusal(name, number, new Refusal("form.unknown-field"));
            else
                foreach (var refusal in OfField(column, answer, row.GetValueOrDefault, now))
                    yield return refusal with { Field = name, Row = number };
        }
    }

    private static IEnumerable<FieldRefusal> MissingCells(FormField table, TableAnswer answer) =>
        from row in answer.Rows.Select((cells, i) => (cells, number: i + 1))
        from column in table.Columns
        where Wanted(column, row.cells.GetValueOrDefault) && IsEmpty(row.cells.GetValueOrDefault(column.Code))
        select new FieldRefusal($"{table.Code}.{column.Code}", row.number, new Refusal("form.required-missing"));

    private static bool Wanted(FormField field, Func<string, FormAnswer?> beside) =>
        field.Required && !(field.UnlessYes is { } other && beside(other) is YesNoAnswer { Yes: true });

    private static bool IsEmpty(FormAnswer? answer) => answer switch
    {
        null => true,
        TextAnswer text => string.IsNullOrWhiteSpace(text.Text),
        ChoiceAnswer choice => choice.Codes.Count == 0,
        PersonAnswer person => string.IsNullOrWhiteSpace(person.Name),
        TableAnswer table => table.Rows.Count == 0,
        LevelsAnswer levels => levels.Levels.Count == 0,
        _ => false,
    };
}
