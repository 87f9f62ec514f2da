namespace Zkml.Circuits.Passes.Sharing;

/// <summary>Two addends whose sum or difference occurs, with either sign, in a sum.</summary>
/// <param name="First">The addend with the lower number.</param>
/// <param name="Second">The addend with the higher number.</param>
/// <param name="IsDifference">Whether they have different signs.</param>
internal readonly record struct SignedPair(int First, int Second, bool IsDifference)
{
    /// <summary>The pair as one number: cheap to hash, and ordered like the addends.</summary>
    public ulong Key => ((ulong)(uint)First << 33) | ((ulong)(uint)Second << 1) | (IsDifference ? 1UL : 0);

    public static SignedPair Of(ulong key) => new((int)(key >> 33), (int)((key >> 1) & uint.MaxValue), (key & 1) != 0);

    public static SignedPair Of(SignedAddend one, SignedAddend other) => one.Addend < other.Addend
        ? new(one.Addend, other.Addend, one.IsSubtracted != other.IsSubtracted)
        : new(other.Addend, one.Addend, one.IsSubtracted != other.IsSubtracted);
}
