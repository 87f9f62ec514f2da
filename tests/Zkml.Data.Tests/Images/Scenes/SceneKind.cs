namespace Zkml.Data.Tests.Images.Scenes;

/// <summary>Where a digit stands when people take a picture of it.</summary>
public enum SceneKind
{
    Plain,
    Chalk,
    Transparent,
    WhiteOnTransparent,
    Underlined,
    Framed,
    Boxed,
    Ruled,
    Squared,
    Thumb,
    DeskCorner,
    Desk,
    HardShadow,
    RuledOnDesk,
    SquaredInShadow,
}
