namespace Zkml.Aleo.Syntax;

/// <summary>What <c>cast ... as group.x</c> and <c>group.y</c> take of a group element.</summary>
public enum GroupCoordinate
{
    /// <summary>The x-coordinate.</summary>
    X,

    /// <summary>The y-coordinate.</summary>
    Y,
}
