namespace Zkml.Mutation.Mutants;

/// <summary>The slips that are tried. Each is one that a programmer makes.</summary>
internal enum MutantKind
{
    /// <summary>A bound that includes what it excluded, or the other way round.</summary>
    Boundary,

    /// <summary>Equal for different.</summary>
    Equality,

    /// <summary>Another operation of the same operands.</summary>
    Arithmetic,

    /// <summary>And for or.</summary>
    Logic,

    /// <summary>A condition that asks for the contrary.</summary>
    NegatedCondition,

    /// <summary>A number that is off by one.</summary>
    Constant,

    /// <summary>True for false.</summary>
    Truth,

    /// <summary>A call or an assignment that is forgotten.</summary>
    RemovedStatement,

    /// <summary>A refusal that is forgotten.</summary>
    RemovedRefusal,

    /// <summary>A method that returns nothing, zero or false.</summary>
    DefaultReturn,

    /// <summary>Two arguments of the same type in the wrong order.</summary>
    SwappedArguments,

    /// <summary>The sibling of a method: the least for the most, the first for the last, any for all.</summary>
    SiblingCall,

    /// <summary>A sign that is forgotten.</summary>
    Sign,

    /// <summary>A value that is given where it should stand in for a missing one.</summary>
    Fallback,
}
