namespace Zkml.Lowering.Trees;

/// <summary>Numbers that a feature can have, ends included.</summary>
internal readonly record struct FeatureRange(long Minimum, long Maximum)
{
    public FeatureRange Hull(FeatureRange other) => new(Math.Min(Minimum, other.Minimum), Math.Max(Maximum, other.Maximum));
}
