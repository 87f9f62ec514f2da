namespace Zkml.Aleo.Typing;

/// <summary>Where in a program a problem is.</summary>
/// <param name="Component">
/// The component's name; a finalize block is called <c>finalize NAME</c>, the constructor <c>program constructor</c>. Empty for the program.
/// </param>
/// <param name="Part">The part of the component.</param>
/// <param name="Index">Which of these parts, from 0.</param>
/// <param name="Description">The place in words, such as <c>function 'main', input r0</c>.</param>
public sealed record ProgramPlace(string Component, ProgramPart Part, int Index, string Description)
{
    /// <summary>The <see cref="Component"/> that the constructor is; no name has a space.</summary>
    internal const string Constructor = "program constructor";

    /// <summary>A component as a whole.</summary>
    internal static ProgramPlace Whole(string component, string description) => new(component, ProgramPart.Component, 0, description);

    /// <summary>A part of this component, described by its name within it.</summary>
    internal ProgramPlace At(ProgramPart part, int index, string description) => new(Component, part, index, $"{Description}, {description}");

    /// <summary>The <see cref="Component"/> that a function's finalize block is.</summary>
    internal static string FinalizeOf(string function) => $"finalize {function}";
}
