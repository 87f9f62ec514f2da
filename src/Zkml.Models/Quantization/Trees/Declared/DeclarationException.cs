namespace Zkml.Models.Quantization.Trees.Declared;

/// <summary>Nothing, or too little, is declared of a column. The message does not say which column, and nothing of a threshold or leaf.</summary>
/// <param name="feature">Which feature; null for the value that is predicted.</param>
/// <param name="problem">What is wrong.</param>
public sealed class DeclarationException(int? feature, string problem) : Exception(problem)
{
    /// <summary>Which feature; null for the value that is predicted.</summary>
    public int? Feature { get; } = feature;
}
