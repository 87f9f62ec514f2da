namespace Zkml.Circuits.Passes.Sharing;

/// <summary>Two addends whose sum or difference stands, with either sign, in a sum.</summary>
/// <param name="First">The addend of the lower number.</param>
/// <param name="Second">The other.</param>
/// <param name="IsDifference">Whether they have different signs.</param>
internal readonly record struct SignedPair(int First, int Second, bool IsDifference) : IComparable<SignedPair>
{
    public int CompareTo(SignedPair other) => (First, Second, IsDifference).CompareTo((other.First, other.Second, other.IsDifference));
}
