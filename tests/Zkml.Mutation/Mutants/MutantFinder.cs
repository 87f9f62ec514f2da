using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Zkml.Mutation.Areas;

namespace Zkml.Mutation.Mutants;

/// <summary>Finds every mutant of a file. It reads syntax alone: what does not compile is dropped when it is built.</summary>
internal sealed class MutantFinder : CSharpSyntaxWalker
{
    private readonly MutationArea _area;
    private readonly string _file;
    private readonly List<Mutant> _found = [];

    private MutantFinder(MutationArea area, string file)
    {
        _area = area;
        _file = file;
    }

    /// <summary>The mutants of a file, in the order of their places.</summary>
    public static IReadOnlyList<Mutant> Find(MutationArea area, string file, string text)
    {
        var finder = new MutantFinder(area, file);
        finder.Visit(CSharpSyntaxTree.ParseText(text).GetRoot());
        return finder._found;
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        foreach (var (operation, kind) in OperatorSlips.Of(node.OperatorToken.Text))
        {
            var replacement = node.OperatorToken.Text == "??" ? node.Right.ToString() : Replaced(node, node.OperatorToken, operation);
            AddExpression(node, node, kind, replacement, node.ToString(), replacement);
        }

        base.VisitBinaryExpression(node);
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        foreach (var (operation, kind) in OperatorSlips.Of(node.OperatorToken.Text))
        {
            AddInside(node, kind, node.OperatorToken.Span, operation);
        }

        base.VisitRelationalPattern(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.LogicalNotExpression) || node.IsKind(SyntaxKind.UnaryMinusExpression))
        {
            var kind = node.IsKind(SyntaxKind.LogicalNotExpression) ? MutantKind.NegatedCondition : MutantKind.Sign;
            AddExpression(node, node, kind, node.Operand.ToString(), node.ToString(), node.Operand.ToString());
        }

        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.NumericLiteralExpression))
        {
            foreach (var step in (string[])["+", "-"])
            {
                var replacement = $"({node} {step} 1)";
                if (node.FirstAncestorOrSelf<PatternSyntax>() is { })
                {
                    AddInside(node, MutantKind.Constant, node.Span, replacement);
                }
                else if (node.FirstAncestorOrSelf<FieldDeclarationSyntax>() is { } field && field.Modifiers.Any(SyntaxKind.ConstKeyword))
                {
                    AddConstant(field, node, replacement);
                }
                else
                {
                    AddExpression(node, node, MutantKind.Constant, replacement, Context(node), Context(node).Replace(node.ToString(), replacement, StringComparison.Ordinal));
                }
            }
        }
        else if (node.IsKind(SyntaxKind.TrueLiteralExpression) || node.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            AddExpression(node, node, MutantKind.Truth, $"!{node}", Context(node), $"not {node}");
        }
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        AddNegation(node.Condition);
        base.VisitIfStatement(node);
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        AddNegation(node.Condition);
        base.VisitWhileStatement(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        AddNegation(node.Condition);
        base.VisitConditionalExpression(node);
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        AddStatement(node, MutantKind.RemovedStatement, WeavingForm.Statement, "", "(nothing)");
        if (node.Expression is AssignmentExpressionSyntax assignment)
        {
            foreach (var (operation, kind) in OperatorSlips.Of(assignment.OperatorToken.Text))
            {
                var replacement = Replaced(node, assignment.OperatorToken, operation);
                AddStatement(node, kind, WeavingForm.Statement, replacement, replacement);
            }
        }
        else if (node.Expression is PostfixUnaryExpressionSyntax step && OperatorSlips.Step(step.OperatorToken.Text) is { } other)
        {
            var replacement = Replaced(node, step.OperatorToken, other);
            AddStatement(node, MutantKind.Arithmetic, WeavingForm.Statement, replacement, replacement);
        }

        base.VisitExpressionStatement(node);
    }

    public override void VisitThrowStatement(ThrowStatementSyntax node)
    {
        AddStatement(node, MutantKind.RemovedRefusal, WeavingForm.Statement, "", "(nothing)");
        AddStatement(node, MutantKind.RemovedRefusal, WeavingForm.Before, "return default!;", "return default");
    }

    public override void VisitThrowExpression(ThrowExpressionSyntax node) =>
        AddExpression(node, node, MutantKind.RemovedRefusal, "default!", node.ToString(), "default");

    public override void VisitContinueStatement(ContinueStatementSyntax node) =>
        AddStatement(node, MutantKind.RemovedStatement, WeavingForm.Statement, "", "(nothing)");

    public override void VisitBreakStatement(BreakStatementSyntax node)
    {
        if (node.Parent is not SwitchSectionSyntax)
        {
            AddStatement(node, MutantKind.RemovedStatement, WeavingForm.Statement, "", "(nothing)");
        }
    }

    public override void VisitReturnStatement(ReturnStatementSyntax node)
    {
        if (node.Expression is null)
        {
            AddStatement(node, MutantKind.RemovedStatement, WeavingForm.Statement, "", "(nothing)");
        }
        else if (!IsDefault(node.Expression))
        {
            AddStatement(node, MutantKind.DefaultReturn, WeavingForm.Before, "return default!;", "return default");
        }

        base.VisitReturnStatement(node);
    }

    public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        if (node.Expression is not ThrowExpressionSyntax && !IsDefault(node.Expression))
        {
            AddExpression(node.Expression, node.Expression, MutantKind.DefaultReturn, "default!", node.ToString(), "=> default");
        }

        base.VisitArrowExpressionClause(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (node.Expression is MemberAccessExpressionSyntax { Name: { Identifier: var name } } && OperatorSlips.Sibling(name.Text) is { } sibling)
        {
            var replacement = Replaced(node, name, sibling);
            AddExpression(node, node, MutantKind.SiblingCall, replacement, node.ToString(), replacement);
        }

        AddSwaps(node, node.ArgumentList);
        base.VisitInvocationExpression(node);
    }

    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        AddSwaps(node, node.ArgumentList);
        base.VisitObjectCreationExpression(node);
    }

    public override void VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
    {
        AddSwaps(node, node.ArgumentList);
        base.VisitImplicitObjectCreationExpression(node);
    }

    // Words are held by tests of messages; that a compiler may need a constant here is none of a reader's business.
    public override void VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
    {
    }

    public override void VisitAttributeList(AttributeListSyntax node)
    {
    }

    private void AddNegation(ExpressionSyntax condition)
    {
        if (condition is not PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression })
        {
            AddExpression(condition, condition, MutantKind.NegatedCondition, $"!({condition})", condition.ToString(), $"!({condition})");
        }
    }

    private void AddSwaps(ExpressionSyntax call, ArgumentListSyntax? list)
    {
        for (var index = 1; index < list?.Arguments.Count; index++)
        {
            var (left, right) = (list.Arguments[index - 1], list.Arguments[index]);
            if (left.ToString() == right.ToString() || Named(left) || Named(right))
            {
                continue;
            }

            var text = call.ToString();
            var (leftStart, rightStart) = (left.SpanStart - call.SpanStart, right.SpanStart - call.SpanStart);
            var replacement = text.Remove(rightStart, right.Span.Length).Insert(rightStart, left.ToString()).Remove(leftStart, left.Span.Length).Insert(leftStart, right.ToString());
            AddExpression(call, call, MutantKind.SwappedArguments, replacement, text, replacement);
        }

        static bool Named(ArgumentSyntax argument) => argument.NameColon is not null || !argument.RefKindKeyword.IsKind(SyntaxKind.None);
    }

    /// <summary>A part of a pattern, which cannot choose; so the expression around it is there twice.</summary>
    private void AddInside(SyntaxNode node, MutantKind kind, Microsoft.CodeAnalysis.Text.TextSpan changed, string to)
    {
        var host = node.Ancestors().OfType<ExpressionSyntax>().FirstOrDefault(expression => expression is IsPatternExpressionSyntax or SwitchExpressionSyntax);
        if (host is not null)
        {
            var replacement = host.ToString().Remove(changed.Start - host.SpanStart, changed.Length).Insert(changed.Start - host.SpanStart, to);
            var pattern = node.FirstAncestorOrSelf<PatternSyntax>()!;
            var after = pattern.ToString().Remove(changed.Start - pattern.SpanStart, changed.Length).Insert(changed.Start - pattern.SpanStart, to);
            AddExpression(host, node, kind, replacement, pattern.ToString(), after);
        }
    }

    private void AddConstant(FieldDeclarationSyntax field, SyntaxNode literal, string to)
    {
        if (field.Declaration.Variables is [{ Initializer.Value: var value } variable])
        {
            var changed = value.ToString().Remove(literal.SpanStart - value.SpanStart, literal.Span.Length).Insert(literal.SpanStart - value.SpanStart, to);
            Add(field, literal, MutantKind.Constant, WeavingForm.Constant, changed, $"{variable.Identifier} = {value}", $"{variable.Identifier} = {changed}");
        }
    }

    private void AddExpression(ExpressionSyntax host, SyntaxNode place, MutantKind kind, string replacement, string before, string after)
    {
        if (MutantPlaces.Chooses(host))
        {
            Add(host, place, kind, WeavingForm.Expression, replacement, before, after);
        }
    }

    private void AddStatement(StatementSyntax statement, MutantKind kind, WeavingForm form, string replacement, string after) =>
        Add(statement, statement, kind, form, replacement, statement.ToString(), after);

    private void Add(SyntaxNode host, SyntaxNode place, MutantKind kind, WeavingForm form, string replacement, string before, string after)
    {
        if (MutantPlaces.IsWorthIt(place))
        {
            var line = place.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            _found.Add(new Mutant(_area, _file, line, kind, host.Span, form, replacement, before, after, MutantPlaces.RunsOnce(host)));
        }
    }

    private static string Replaced(SyntaxNode node, SyntaxToken token, string by) =>
        node.ToString().Remove(token.SpanStart - node.SpanStart, token.Span.Length).Insert(token.SpanStart - node.SpanStart, by);

    private static string Context(SyntaxNode literal) =>
        (literal.Ancestors().FirstOrDefault(node => node is ArgumentSyntax or EqualsValueClauseSyntax or BinaryExpressionSyntax or StatementSyntax or ArrowExpressionClauseSyntax) ?? literal.Parent ?? literal).ToString();

    private static bool IsDefault(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.FalseLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression)
        || expression.ToString() is "0" or "default!" or "null!";
}
