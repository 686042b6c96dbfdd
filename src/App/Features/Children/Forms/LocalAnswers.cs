using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children.Forms;

/// <summary>Answers to the ward's own questions, in words and as fields.</summary>
public static class LocalAnswers
{
    /// <summary>Key of their form.</summary>
    public const string Form = "cau-hoi";

    /// <summary>The question an identifier means, ended ones too.</summary>
    public static LocalQuestion? Find(FormWorld world, string? id) => Guid.TryParse(id, out var value) ? world.Questions.FirstOrDefault(q => q.Id.Value == value) : null;

    /// <summary>Questions asked today.</summary>
    public static IReadOnlyList<LocalQuestion> Asked(FormWorld world) => [.. world.Questions.Where(q => q.IsAskedOn(world.Today))];

    /// <summary>What an answer has to look like.</summary>
    public static string HowTo(Texts t, LocalQuestion question) => question.Kind switch
    {
        AnswerKind.YesNo => t["Trả lời có hoặc không."],
        AnswerKind.Number => t["Trả lời bằng số, ví dụ 2,5."],
        AnswerKind.Choice => t["Chọn một trong: {0}.", string.Join("; ", question.ChoiceList)],
        _ => t["Trả lời bằng lời, tối đa 500 chữ."],
    };

    /// <summary>A kept answer as it is read.</summary>
    public static string Show(Texts t, LocalQuestion? question, string answer) => question?.Kind switch
    {
        AnswerKind.YesNo => answer == "có" ? t["có"] : t["không"],
        AnswerKind.Number => answer.Replace('.', ','),
        _ => answer,
    };

    /// <summary>The field the answer to a question is given in.</summary>
    public static FactField FieldOf(Texts t, LocalQuestion question) => question.Kind switch
    {
        AnswerKind.YesNo => new FactField("tra-loi", "Trả lời", FieldShape.Choice, Choices: _ => [new FieldChoice("có", t["có"]), new FieldChoice("không", t["không"])]),
        AnswerKind.Choice => new FactField("tra-loi", "Trả lời", FieldShape.Choice, Choices: _ => question.ChoiceList.Select(c => new FieldChoice(c, c))),
        AnswerKind.Number => new FactField("tra-loi", "Trả lời", FieldShape.Number, Help: "một số, ví dụ 2,5"),
        _ => new FactField("tra-loi", "Trả lời", FieldShape.Words),
    };
}
