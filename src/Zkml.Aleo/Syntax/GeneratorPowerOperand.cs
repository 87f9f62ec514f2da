namespace Zkml.Aleo.Syntax;

/// <summary>The account generator doubled again and again, such as <c>aleo::GENERATOR_POWERS[3u32]</c>.</summary>
/// <param name="Index">How often it is doubled, 0 to 250; null for the array of all.</param>
public sealed record GeneratorPowerOperand(int? Index) : Operand
{
    /// <inheritdoc/>
    public override string ToString() => Index is { } index ? $"aleo::GENERATOR_POWERS[{index}u32]" : "aleo::GENERATOR_POWERS";
}
