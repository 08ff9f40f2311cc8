package org.proxenos.inference.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a text by R's precedence: {@code ^}, sign, {@code :}, {@code * /}, {@code + -}. */
final class Parser {
    private static final List<Set<String>> LEVELS = List.of(Set.of("+", "-"), Set.of("*", "/"), Set.of(":"));

    private final String text;
    private final List<Token> tokens;
    private int next;

    private Parser(String text) {
        this.text = text;
        this.tokens = Token.list(text);
    }

    /** The two sides of a formula, and what stands after a bar on the right side. */
    static List<Expression> sides(String text) {
        Parser parser = new Parser(text);
        Expression response = parser.binary(0);
        parser.expect("~");
        List<Expression> sides = new ArrayList<>(List.of(response, parser.binary(0)));
        if (parser.peek().is("|")) {
            parser.take();
            sides.add(parser.binary(0));
        }
        parser.expectEnd();
        return sides;
    }

    /** An expression without a tilde. */
    static Expression expression(String text) {
        Parser parser = new Parser(text);
        Expression expression = parser.binary(0);
        parser.expectEnd();
        return expression;
    }

    private Expression binary(int level) {
        if (level == LEVELS.size()) {
            return sign();
        }
        Expression left = binary(level + 1);
        while (peek().kind() == Token.Kind.OPERATOR && LEVELS.get(level).contains(peek().text())) {
            String operator = take().text();
            left = new Expression.Call(operator, List.of(left, binary(level + 1)));
        }
        return left;
    }

    private Expression sign() {
        if (peek().is("-") || peek().is("+")) {
            String operator = take().text();
            return new Expression.Call(operator, List.of(sign()));
        }
        Expression base = atom();
        if (peek().is("^")) {
            take();
            return new Expression.Call("^", List.of(base, sign()));
        }
        return base;
    }

    private Expression atom() {
        Token token = take();
        if (token.is("(")) {
            Expression inner = binary(0);
            return peek().is("|") ? random(inner) : closed(new Expression.Call("(", List.of(inner)));
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return number(token);
        }
        if (token.kind() == Token.Kind.NAME) {
            return peek().is("(") ? call(token.text()) : new Expression.Name(token.text());
        }
        throw expected("a column, a number or '('", token);
    }

    /** {@code (1 | account)}. */
    private Expression random(Expression inner) {
        take();
        return closed(new Expression.Call("|", List.of(inner, atom())));
    }

    private Expression closed(Expression expression) {
        expect(")");
        return expression;
    }

    private Expression number(Token token) {
        try {
            return new Expression.Constant(Double.parseDouble(token.text()));
        } catch (NumberFormatException e) {
            throw expected("a number", token);
        }
    }

    private Expression call(String function) {
        take();
        List<Expression> arguments = new ArrayList<>();
        arguments.add(binary(0));
        while (peek().is(",")) {
            take();
            arguments.add(binary(0));
        }
        expect(")");
        return new Expression.Call(function, arguments);
    }

    private void expect(String operator) {
        Token token = take();
        if (!token.is(operator)) {
            throw expected("'" + operator + "'", token);
        }
    }

    private void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw expected("an operator or the end", peek());
        }
    }

    private IllegalArgumentException expected(String what, Token found) {
        String instead = found.kind() == Token.Kind.END ? "the end" : "'" + found.text() + "'";
        return Token.wrong(text, found.position(), "expected " + what + ", found " + instead);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }
}
