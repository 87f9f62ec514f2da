namespace Zkml.Circuits.Passes.Sharing;

/// <summary>An addend of a sum, added or subtracted.</summary>
/// <param name="Code">Twice the addend's number; one more where it is subtracted. So a search for either sign compares plain numbers.</param>
internal readonly record struct SignedAddend(int Code)
{
    public SignedAddend(int addend, bool isSubtracted)
        : this((addend << 1) | (isSubtracted ? 1 : 0))
    {
    }

    public int Addend => Code >> 1;

    public bool IsSubtracted => (Code & 1) != 0;

    /// <summary>The same addend with its sign changed where that of the other is a minus: how it stands beside the other if that is added.</summary>
    public SignedAddend Beside(SignedAddend other) => new(Code ^ (other.Code & 1));
}
