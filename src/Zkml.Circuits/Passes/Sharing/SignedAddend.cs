namespace Zkml.Circuits.Passes.Sharing;

/// <summary>An addend of a sum, added or subtracted.</summary>
/// <param name="Code">Twice the addend's number, plus one if it is subtracted. So a search for either sign compares plain numbers.</param>
internal readonly record struct SignedAddend(int Code)
{
    public SignedAddend(int addend, bool isSubtracted)
        : this((addend << 1) | (isSubtracted ? 1 : 0))
    {
    }

    public int Addend => Code >> 1;

    public bool IsSubtracted => (Code & 1) != 0;

    /// <summary>The same addend with its sign flipped if the other is subtracted: its sign relative to the other one.</summary>
    public SignedAddend Beside(SignedAddend other) => new(Code ^ (other.Code & 1));
}
