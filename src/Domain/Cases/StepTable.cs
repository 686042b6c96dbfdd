namespace MangNon.Domain.Cases;

/// <summary>A line of a table of steps: in this state this step is lawful, under these conditions.</summary>
/// <param name="Conditions">Codes of what has to hold.</param>
public sealed record StepTransition<TState, TStep>(TState From, TStep Step, TState To, IReadOnlyList<string> Conditions);

/// <summary>A lifecycle as one table: what is not listed is refused.</summary>
/// <param name="stateOf">The state the facts are of.</param>
/// <param name="holds">Does a condition hold?</param>
/// <param name="notNow">Code of the refusal of what is not listed.</param>
internal sealed class StepTable<TState, TStep, TFacts>(IEnumerable<StepTransition<TState, TStep>> rows, Func<TFacts, TState> stateOf, Func<string, TFacts, bool> holds, string notNow)
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private readonly Dictionary<(TState, TStep), StepTransition<TState, TStep>> _byStateAndStep = rows.ToDictionary(t => (t.From, t.Step));

    /// <summary>In the order of states and steps.</summary>
    public IReadOnlyList<StepTransition<TState, TStep>> Transitions => field ??= [.. _byStateAndStep.Values.OrderBy(t => t.From).ThenBy(t => t.Step)];

    /// <summary>Those of the state the facts are of, in the order of the law.</summary>
    public IEnumerable<StepTransition<TState, TStep>> From(TFacts facts) => Transitions.Where(t => t.From.Equals(stateOf(facts)));

    /// <summary>Why a step cannot be taken now; empty if it can.</summary>
    public IReadOnlyList<Refusal> WhyNot(TStep step, TFacts facts) => _byStateAndStep.TryGetValue((stateOf(facts), step), out var transition)
        ? [.. transition.Conditions.Where(c => !holds(c, facts)).Select(c => new Refusal(c))]
        : [new Refusal(notNow)];

    /// <summary>The state after a step.</summary>
    /// <exception cref="RefusedException">The step is refused.</exception>
    public TState After(TStep step, TFacts facts)
    {
        RefusedException.ThrowIfAny(WhyNot(step, facts));
        return _byStateAndStep[(stateOf(facts), step)].To;
    }
}
