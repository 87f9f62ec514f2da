using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zkml.Mutation.Mutants;

/// <summary>Where a mutant can stand, and where one would say something.</summary>
internal static class MutantPlaces
{
    /// <summary>Whether the expression can be a choice between two: neither a constant for the compiler nor a place that is written to.</summary>
    public static bool Chooses(ExpressionSyntax host) => !IsWritten(host) && !host.AncestorsAndSelf().Any(NeedsConstant);

    /// <summary>Texts of errors, and whether a task goes on where it began, are nothing that a result depends on.</summary>
    public static bool IsWorthIt(SyntaxNode place) => !place.Ancestors().Any(node =>
        node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" } } }
            or MethodDeclarationSyntax { Identifier.Text: "GetHashCode" or "ToString" });

    /// <summary>Whether the place runs once a process: static initialisers and what they call lazily.</summary>
    public static bool RunsOnce(SyntaxNode host) => host.AncestorsAndSelf().Any(node => node switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.StaticKeyword) || field.Modifiers.Any(SyntaxKind.ConstKeyword),
        PropertyDeclarationSyntax { Initializer: not null } property => property.Modifiers.Any(SyntaxKind.StaticKeyword),
        ConstructorDeclarationSyntax constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    });

    private static bool IsWritten(ExpressionSyntax host) => host.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == host,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        ExpressionStatementSyntax => true,
        ForStatementSyntax loop => loop.Incrementors.Contains(host),
        _ => false,
    };

    private static bool NeedsConstant(SyntaxNode node) => node switch
    {
        AttributeSyntax or CaseSwitchLabelSyntax or EnumMemberDeclarationSyntax or PatternSyntax => true,
        EqualsValueClauseSyntax { Parent: ParameterSyntax } => true,
        LocalDeclarationStatementSyntax local => local.IsConst,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };
}
