namespace Zkml.Aleo.Typing;

/// <summary>What of a component a problem is about.</summary>
public enum ProgramPart
{
    /// <summary>The component as a whole.</summary>
    Component,

    /// <summary>A member of a struct, or the key (0) or value (1) of a mapping.</summary>
    Member,

    /// <summary>An input.</summary>
    Input,

    /// <summary>An instruction or command.</summary>
    Statement,

    /// <summary>An output.</summary>
    Output,
}
