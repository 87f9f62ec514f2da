namespace Zkml.Transpiling;

/// <summary>Where a program gets a model's weights from.</summary>
public enum WeightSource
{
    /// <summary>They are part of the program, which everyone can read.</summary>
    Constant,

    /// <summary>They are private inputs; only the shape of the model is part of the program. For trees only.</summary>
    Input,
}
