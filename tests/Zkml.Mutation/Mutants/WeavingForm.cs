namespace Zkml.Mutation.Mutants;

/// <summary>How the original and the mutated version share one text.</summary>
internal enum WeavingForm
{
    /// <summary><c>(on ? mutated : original)</c>.</summary>
    Expression,

    /// <summary><c>if (on) { mutated } else { original }</c>; nothing stands for a statement that is removed.</summary>
    Statement,

    /// <summary><c>{ if (on) { mutated } original }</c>, where the mutated version leaves the method.</summary>
    Before,

    /// <summary>The value of a constant, which becomes a read-only field for it.</summary>
    Constant,
}
