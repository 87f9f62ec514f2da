namespace Zkml.Lowering;

/// <summary>What a transpiled model gives out.</summary>
public enum OutputKind
{
    /// <summary>The index of the class: of the largest logit, the lowest index on ties.</summary>
    Class,

    /// <summary>All logits, each raised by a common offset, since an unsigned integer cannot be negative.</summary>
    Logits,

    /// <summary>The value of a regression, raised by an offset likewise.</summary>
    Value,
}
